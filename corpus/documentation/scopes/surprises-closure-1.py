import copy
# %%
def outer():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    gs = [lambda: j for j in range(3)]
    hs = [lambda k=k: k for k in range(3)]
    i = 'changed'
    return [f() for f in fs], [g() for g in gs], [h() for h in hs]
r = outer()
