import copy
# %%
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
s = Stack([1, 2])
s.label = 'mine'
assert s.push(3) is s and s == [1, 2, 3] and len(s) == 3
assert isinstance(s, list) and type(s) is Stack
assert type(s + [4]) is list and type(s[:]) is list and type(s * 2) is list
t = s.copy()
assert type(t) is list
# %%
c = copy.copy(s)
assert type(c) is Stack and c == s and c is not s and c.label == 'mine'
d = copy.deepcopy(Stack([[1]]))
assert type(d) is Stack and d == [[1]]
alias = s
s += [9]
assert alias is s and type(s) is Stack
assert repr(s) == '[1, 2, 3, 9]'
