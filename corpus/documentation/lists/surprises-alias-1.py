import copy
# %%
a = b = [1]
c = a
a += [2]
b = b + [3]
d = {'k': a}
e = (a, b, c)
e[0].append(9)
x = [e] * 2
y = copy.deepcopy(x)
z = copy.copy(x)
r = (y[0] is y[1], z[0] is x[0], y[0][0] is y[0][2])
