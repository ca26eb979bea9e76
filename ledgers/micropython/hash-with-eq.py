import copy
# %%
class A:
    def __eq__(self, other):
        return True
a = hash(A()) is not None
