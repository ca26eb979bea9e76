import copy
# %%
a, b = 0, 1
fib = []
while a < 20:
    fib.append(a)
    a, b = b, a + b
assert fib == [0, 1, 1, 2, 3, 5, 8, 13]
n = 10
while True:
    n -= 1
    if n == 3:
        break
    if n % 2:
        continue
    fib.append(n)
assert fib[8:] == [8, 6, 4]
while n:
    n -= 1
else:
    n = 'else'
assert n == 'else'
