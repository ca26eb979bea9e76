import copy
# %%
x = 'global'
def f():
    x = 'f'
    class C:
        y = x
        x = 'C'
        def m(self):
            return x
        z = [x for _ in range(2)]
        w = (lambda: x)()
    return C.y, C.x, C().m(), C.z, C.w
try:
    r = f()
except NameError as exc:
    r = exc.args
