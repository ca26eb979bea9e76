import copy
# %%
x = [dict(b=2), {'aa', 'b', -6}]
# %%
def f(b):
    return {'aa', 'b', -6}
x = [f(b=1), {'aa', 'b', -6}]
# %%
x = {'aa', 'b', -6}
y = [dict(b=2), {'aa', 'b', -6}]
