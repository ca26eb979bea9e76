import copy
# %%
def counter():
    count = 0
    def increment():
        nonlocal count
        count += 1
        return count
    return increment
a = counter()
b = counter()
assert a() == 1 and a() == 2 and b() == 1
# %%
functions = []
for i in range(3):
    functions.append(lambda: i)
assert [f() for f in functions] == [2, 2, 2]
functions = [lambda i=i: i for i in range(3)]
assert [f() for f in functions] == [0, 1, 2]
# %%
def outer():
    shared = []
    def add(x):
        shared.append(x)
    def get():
        return shared
    return add, get
add, get = outer()
add(1)
add(2)
assert get() == [1, 2] and get() is get()
