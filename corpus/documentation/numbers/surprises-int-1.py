import copy
# %%
class I(int):
    def __add__(self, o):
        return I(int(self) + int(o) + 100)
    def __eq__(self, o):
        return 'eq'
    def __hash__(self):
        return 5
    def __index__(self):
        return 1
i = I(3)
r = (i + 1, 1 + i, sum([i, i]), i == 3, 3 == i, i != 3, [10, 20, 30, 40][i], range(5)[i], 'abcd'[i], type(-i), type(abs(i)), type(i * 2), int(i), bool(i), repr(i), {i: 1}[I(3)], hash(i))
x = 257
y = 257
big = 10 ** 20
r2 = (x is y, big is big + 0, int(big) is big, (-5) is (-5), round(2.5), round(-2.567, 2), divmod(-7, 3), -7 // 2, -7 % 3, 7 % -3, int('0x1f', 16), int(' 12_3 '), (255).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'))
