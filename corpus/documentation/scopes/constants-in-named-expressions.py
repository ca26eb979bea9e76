import copy
# %%
a = -6
(b := {-6, None, None})
c = (b := -6)
d = (e := (1, 2))
f = (1, 2)
def g(): return (h := 5000 + 1)
i = g() is g()
j = (k := 'a' 'b')
l = (m := 1 in {1, 2})
n = [(o := 3 * 3) for p in [1, -6]]
q = (r := -1.5), -1.5
s = [x for x in [1, 2] if (y := (x, (1, 2)))]
# %%
(b := (None,))
(c := {-6, None, None})
a = -6
d = (None,)
e = d is b
