import copy
# %%
t = ([],)
try:
    t[0] += [1]
except TypeError as exc:
    e = exc.args
try:
    t[0] = 5
except TypeError as exc:
    e2 = exc.args
t2 = t + t
t3 = t * 1
t4 = t[:]
r = (t3 is t, t4 is t, t2[0] is t[0], t + () is t, () + t is t)
