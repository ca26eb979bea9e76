import copy
# %%
class Celsius(float):
    def __repr__(self):
        return super().__repr__() + 'C'
c = Celsius(20.5)
assert c == 20.5 and repr(c) == '20.5C' and type(c + 1) is float
class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value // 2 * 2)
e = Even(7)
assert e == 6 and type(e) is Even and type(e + 0) is int and hash(e) == 6 and [10, 20, 30, 40, 50, 60, 70][e] == 70
# %%
class Name(str):
    pass
n = Name('bob')
n.tag = 1
assert n == 'bob' and n.upper() == 'BOB' and type(n.upper()) is str and type(str(n)) is str and {n: 1}['bob'] == 1
class Pair(tuple):
    @property
    def first(self):
        return self[0]
p = Pair([1, [2]])
assert p.first == 1 and p == (1, [2]) and type(p[:]) is tuple
q = copy.copy(p)
assert type(q) is Pair and q == p and q[1] is p[1]
class Tags(frozenset):
    pass
assert type(Tags('ab') | {'c'}) in (Tags, frozenset) and Tags('ab') == {'a', 'b'}
