import copy
# %%
class A:
    def __eq__(self, other):
        None.p
    def __hash__(self):
        return 1
None in {A(): None}
