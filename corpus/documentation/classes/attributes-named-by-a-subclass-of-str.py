import copy
# %%
class S(str):
    pass
class B:
    pass
b = B()
n = S('name')
setattr(b, n, 1)
r = ([type(k).__name__ for k in b.__dict__], b.name, getattr(b, 'name'), hasattr(b, n))
b.name = 2
r2 = list(b.__dict__) == ['name'] and list(b.__dict__)[0] is n
d = {n: 1}
d['name'] = 2
r3 = (list(d)[0] is n, d, d[S('name')])
k = ''.join(['dyn', 'amic'])
setattr(b, k, 3)
r4 = (b.dynamic, list(b.__dict__)[1])
delattr(b, k)
r5 = hasattr(b, k)
