import copy
# %%
class Base:
    def __init__(self, value):
        self.value = value
    def describe(self):
        return 'base', self.value
class Derived(Base):
    def __init__(self, value, extra):
        super().__init__(value)
        self.extra = extra
    def describe(self):
        return ('derived', self.extra) + super().describe()
d = Derived(1, 2)
assert d.describe() == ('derived', 2, 'base', 1)
assert isinstance(d, Derived) and isinstance(d, Base) and not isinstance(Base(1), Derived)
assert issubclass(Derived, Base) and not issubclass(Base, Derived)
assert type(d) is Derived and d.__class__ is Derived
assert vars(d) == {'value': 1, 'extra': 2} and d.__dict__ == vars(d)
# %%
Base.describe = lambda self: ('patched',)
assert d.describe() == ('derived', 2, 'patched')
Base.late = 'late'
assert d.late == 'late' and Derived.late == 'late'
