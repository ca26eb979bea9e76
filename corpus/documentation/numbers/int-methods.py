import copy
# %%
assert (0).bit_length() == 0 and (255).bit_length() == 8 and (-37).bit_length() == 6
assert (5).as_integer_ratio() == (5, 1)
assert (7).numerator == 7 and (7).denominator == 1 and (7).real == 7 and (7).imag == 0
assert (1024).to_bytes(2, 'big') == b'\x04\x00'
assert (1024).to_bytes(4, 'little') == b'\x00\x04\x00\x00'
assert (-1).to_bytes(2, 'big', signed=True) == b'\xff\xff'
assert int.from_bytes(b'\x00\x10', 'big') == 16
assert int.from_bytes(b'\xfc\x00', 'big', signed=True) == -1024
assert int.from_bytes([255, 0, 0], 'little') == 255
# %%
try:
    (256).to_bytes(1, 'big')
except OverflowError as error:
    assert error.args == ('int too big to convert',)
else:
    assert False
assert bin(10) == '0b1010' and oct(8) == '0o10' and hex(255) == '0xff' and hex(-255) == '-0xff'
assert round(15, -1) == 20 and round(25, -1) == 20 and round(7) == 7
assert pow(3, 4, 5) == 1 and pow(38, -1, 97) == 23
