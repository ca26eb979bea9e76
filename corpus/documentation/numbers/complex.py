import copy
# %%
z = 3 + 4j
assert z.real == 3.0 and z.imag == 4.0 and z.conjugate() == 3 - 4j
assert abs(z) == 5.0
assert z * 2 == 6 + 8j and z + 1 == 4 + 4j and z - z == 0
assert (1 + 2j) * (3 - 1j) == 5 + 5j and 1j * 1j == -1
assert z / 2 == 1.5 + 2j
assert complex(1, 2) == 1 + 2j and complex('1+2j') == 1 + 2j and complex('j') == 1j
assert repr(1 + 2j) == '(1+2j)' and repr(2j) == '2j' and repr(-0j) == '(-0-0j)'
assert z == 3 + 4j and z != 3 and 3 + 0j == 3
# %%
try:
    z < 1
except TypeError as error:
    assert error.args == ("'<' not supported between instances of 'complex' and 'int'",)
else:
    assert False
try:
    z // 1
except TypeError:
    raised = True
assert raised
try:
    int(z)
except TypeError:
    pass
else:
    assert False
try:
    complex('1 + 2j')
except ValueError as error:
    assert error.args == ('complex() arg is a malformed string',)
else:
    assert False
