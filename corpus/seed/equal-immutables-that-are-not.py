import copy
# %%
a = 257
s = 'ab c'
f = 1.5
t = (1, 2)
# %%
b = 257
r = ' '.join(['ab', 'c'])
g = 1.5
u = (1, 2)
# %%
same = [a is b, s is r, f is g, t is u]
equal = [a == b, s == r, f == g, t == u]
