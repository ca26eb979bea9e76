import copy
# %%
class Dog:
    kind = 'canine'
    tricks = []
    def __init__(self, name):
        self.name = name
        self.own = []
    def add_trick(self, trick):
        self.tricks.append(trick)
        self.own.append(trick)
d = Dog('Fido')
e = Dog('Buddy')
d.add_trick('roll over')
e.add_trick('play dead')
assert d.tricks == ['roll over', 'play dead'] and d.tricks is Dog.tricks
assert d.own == ['roll over'] and e.own == ['play dead']
assert d.kind == e.kind == 'canine'
# %%
d.kind = 'changed'
assert Dog.kind == 'canine' and e.kind == 'canine' and d.kind == 'changed'
del d.kind
assert d.kind == 'canine'
Dog.kind = 'class'
assert d.kind == e.kind == 'class'
try:
    del d.kind
except AttributeError:
    pass
else:
    assert False
try:
    d.missing
except AttributeError as error:
    assert error.args == ("'Dog' object has no attribute 'missing'",)
else:
    assert False
