import copy
# %%
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)
assert factorial(20) == 2432902008176640000
def flatten(x):
    result = []
    for item in x:
        if isinstance(item, list):
            result.extend(flatten(item))
        else:
            result.append(item)
    return result
assert flatten([1, [2, [3, []], 4]]) == [1, 2, 3, 4]
# %%
def is_even(n):
    return n == 0 or is_odd(n - 1)
def is_odd(n):
    return n != 0 and is_even(n - 1)
assert is_even(10) and not is_even(7)
