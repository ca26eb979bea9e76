import copy
# %%
e = ()
assert e is tuple()
assert e is ()[:]
assert e is (1,)[1:]
t = (1, 2)
assert tuple(t) is t
assert t[:] is t
assert t * 1 is t
assert t + () is t
assert copy.copy(t) is t
assert copy.deepcopy(t) is t
# %%
u = (1, [2])
v = copy.deepcopy(u)
assert v == u and v is not u
assert v[1] is not u[1]
assert copy.copy(u) is u
