import copy
# %%
class F:
    instances = []
    @staticmethod
    def static(x):
        return x * 3
    @classmethod
    def make(cls, x):
        made = cls()
        made.x = x
        cls.instances.append(made)
        return made
class G(F):
    pass
assert F.static(10) == F().static(10) == 30
f = F.make(1)
g = G.make(2)
assert type(f) is F and type(g) is G and G.instances is F.instances and F.instances == [f, g]
assert g.make(3) is F.instances[2]
