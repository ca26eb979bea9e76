import copy
# %%
log = []
def key(x):
    log.append(x)
    l.append(x)
    return -x
l = [3, 1, 2]
try:
    l.sort(key=key)
except ValueError as exc:
    e = exc.args
r = l
l2 = [3, 1, 2]
def key2(x):
    return (len(l2), x)
l2.sort(key=key2)
class K:
    def __init__(self, v):
        self.v = v
    def __lt__(self, o):
        log.append((self.v, o.v))
        return self.v < o.v
l3 = [K(3), K(1), K(2), K(1)]
l3.sort()
r3 = [k.v for k in l3]
l4 = sorted([K(1), K(2)], reverse=True)
r4 = [k.v for k in l4]
