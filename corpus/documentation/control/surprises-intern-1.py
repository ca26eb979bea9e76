import copy
# %%
a = 'hello'
b = 'hel' + 'lo'
c = ''.join(['hel', 'lo'])
d = 'hello world'
e = 'hello world'
f = ('x', 1, 2.5)
g = ('x', 1, 2.5)
h = 1000
i = 1000
j = 999 + 1
k = [300, 300]
def fn():
    return 1000, 'hello', 'hello world', 2.5, (1, 2)
x, y = fn(), fn()
r = (a is b, a is c, d is e, f is g, h is i, h is j, k[0] is k[1], x[0] is y[0], x[0] is h, x[1] is a, x[2] is d, x[4] is y[4], -5 is -(5), 256 is 255 + 1, 257 is 256 + 1, 'a' * 3 is 'aaa', '' is 'x'[:0], () is tuple(), b'' is bytes(), frozenset() is frozenset(), 1.0 is 1.0, 'ab'[0] is 'a', str(5) is '5', chr(97) is 'a', 'é' is chr(233), int('300') is 300)
