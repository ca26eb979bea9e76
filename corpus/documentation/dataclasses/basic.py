import copy
import dataclasses
# %%
@dataclasses.dataclass
class Item:
    name: str
    price: float
    quantity: int = 0
    def total(self):
        return self.price * self.quantity
i = Item('a', 2.0, 3)
assert i.total() == 6.0 and repr(i) == "Item(name='a', price=2.0, quantity=3)"
assert i == Item('a', 2.0, 3) and i != Item('a', 2.0)
assert Item('b', quantity=1, price=1).quantity == 1
try:
    {i}
except TypeError as error:
    assert error.args == ("unhashable type: 'Item'",)
else:
    assert False
# %%
try:
    Item('x')
except TypeError as error:
    assert "missing 1 required positional argument: 'price'" in error.args[0]
else:
    assert False
r = dataclasses.replace(i, name='r')
assert r.name == 'r' and r.price == i.price and r is not i
assert dataclasses.asdict(i) == {'name': 'a', 'price': 2.0, 'quantity': 3}
assert dataclasses.astuple(i) == ('a', 2.0, 3)
