import copy
# %%
largest = 2 ** 63 - 1
refused = []
for use in [lambda: 'ab' * largest, lambda: b'ab' * largest, lambda: [1, 2] * largest, lambda: (1, 2) * largest, lambda: 'a' * (largest + 1)]:
    try:
        use()
    except (OverflowError, MemoryError) as error:
        refused.append(type(error).__name__)
assert len(refused) == 5 and refused[4] == 'OverflowError'
assert '' * largest == '' and [] * largest == [] and 'ab' * -largest == ''
assert range(largest)[-1] == largest - 1 and len(range(largest)) == largest
assert range(0, largest + 1)[largest] == largest and range(largest, largest + 3)[1] == largest + 1
