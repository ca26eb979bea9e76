def f(x):
    l = [memoryview(x)]
    l.append(l)
def g(x):
    m = memoryview(x)
    m[0] = 3
a = bytearray(b'abc')
g(a)
a.append(1)
f(a)
try:
    a.append(2)
except BufferError as e:
    r = e.args
b = bytearray(b'abc')
for i in range(3):
    m = [memoryview(b)]
m = None
b.append(4)
