import copy
# %%
x = 'outer'
def make():
    x = 'local'
    class C:
        global x
        x = 'declared'
        seen = x
        def method(self):
            return x
    return C, x
C, local = make()
assert x == 'declared' and C.seen == 'declared' and local == 'local'
assert C().method() in ('local', 'declared') and not hasattr(C, 'x')
