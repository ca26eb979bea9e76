import copy
# %%
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None
a = Node([1])
a.next = Node([2])
a.next.next = a
b = copy.copy(a)
assert b is not a and b.value is a.value and b.next is a.next and vars(b) == vars(a)
c = copy.deepcopy(a)
assert c.value == [1] and c.value is not a.value
assert c.next is not a.next and c.next.next is c
# %%
class Custom:
    def __init__(self):
        self.log = []
    def __copy__(self):
        made = Custom()
        made.log.append('copied')
        return made
    def __deepcopy__(self, memo):
        made = Custom()
        made.log.append('deep')
        return made
x = Custom()
assert copy.copy(x).log == ['copied']
pair = copy.deepcopy([x, x])
assert pair[0] is pair[1] and pair[0].log == ['deep'] and x.log == []
