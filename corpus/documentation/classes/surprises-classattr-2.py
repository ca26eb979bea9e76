import copy
# %%
class Meta:
    registry = {}
    def __init_subclass__(cls):
        Meta.registry[cls.__name__] = cls
class X(Meta):
    pass
class Y(X):
    v = 1
r = (list(Meta.registry), Y.registry is X.registry, Meta.registry['Y'] is Y, [c.__name__ for c in Y.__mro__])
X.v = 5
r2 = Y.v
del Y.v
r3 = Y.v
try:
    del Y.v
except AttributeError as exc:
    e = exc.args
