import copy
# %%
a = 256
b = 'hello'
c = ()
d = 1000
e = 1000
# %%
p = 256
q = 'hello'
r = ()
