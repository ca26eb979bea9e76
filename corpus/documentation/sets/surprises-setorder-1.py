import copy
# %%
s = {5, 1, 9, 3}
r = (list(s), s.pop(), list(s))
t = set(range(20))
t.discard(3)
t.add('x')
t -= {1, 2}
r2 = list(t)
u = {'a', 'b', 'c', b'a', 1.5, (1, 2), frozenset([1])}
r3 = (list(u), repr(u))
v = set('hello world')
r4 = [list(v), list(v & set('lo')), list(v | {1}), list(v ^ set('hex')), list(frozenset(v))]
w = {i * 16 for i in range(8)}
r5 = list(w)
w.update(range(3))
r6 = list(w)
x = set()
for i in range(10):
    x.add(i * 7 % 11)
    if i % 3 == 0:
        x.pop()
r7 = list(x)
y = copy.copy(w)
z = set(list(w))
r8 = (list(y), list(z))
