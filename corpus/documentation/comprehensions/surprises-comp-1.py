import copy
# %%
x = 'outer'
l = [x for x in range(3)]
r = x
m = [[y for y in range(x)] for x in range(3)]
d = {x: [x] * x for x in range(3)}
s = {x % 2 for x in range(5)}
g = (x for x in 'ab')
y = [(z := i, z) for i in range(3)]
r2 = z
def f():
    a = [w := i for i in (5, 6)]
    return a, w
r3 = f()
fs = [lambda: i for i in range(3)]
r4 = [h() for h in fs]
try:
    [q for q in 5]
except TypeError as exc:
    e = exc.args
n = [a for a, *b in [(1, 2, 3), (4,)] if not b or b]
