import copy
# %%
class O:
    def name(self):
        return ['O']
class A(O):
    def name(self):
        return ['A'] + super().name()
class B(O):
    def name(self):
        return ['B'] + super().name()
class C(A, B):
    def name(self):
        return ['C'] + super().name()
assert C().name() == ['C', 'A', 'B', 'O']
assert C.__mro__ == (C, A, B, O, object)
assert C.__bases__ == (A, B)
# %%
try:
    class X(O, A):
        pass
except TypeError as error:
    assert error.args[0].startswith('Cannot create a consistent method resolution')
else:
    assert False
assert super(A, C()).name() == ['B', 'O']
