import copy
# %%
def change(items, number):
    items.append(number)
    number += 1
    items = ['rebound']
    return items, number
data = [1]
n = 5
result = change(data, n)
assert data == [1, 5] and n == 5
assert result == (['rebound'], 6)
# %%
def identity(x):
    return x
assert identity(data) is data
assert identity(None) is None
def nothing():
    pass
assert nothing() is None
