import copy
# %%
assert '%s is %d years' % ('Ann', 30) == 'Ann is 30 years'
assert '%(language)s has %(number)03d quote types.' % {'language': 'Python', 'number': 2} == 'Python has 002 quote types.'
assert '%5.2f|%-8s|%+d' % (3.14159, 'ab', 7) == ' 3.14|ab      |+7'
assert '%x %X %#o %e %g' % (255, 255, 8, 12345.678, 1e10) == 'ff FF 0o10 1.234568e+04 1e+10'
assert '%r and %s' % ('a', 'a') == "'a' and a" and '%c%c' % ('x', 121) == 'xy' and '%d%%' % 50 == '50%'
assert '%*d|%.*f' % (5, 42, 1, 2.25) == '   42|2.2'
assert '%08.3f|%+05d|%+.1e' % (-3.14159, 42, -0.5) == '-003.142|+0042|-5.0e-01'
assert '%08.3f|%-8.2f|%08d' % (3.14159, 2.5, -42) == '0003.142|2.50    |-0000042'
assert '%s' % [1, 2] == '[1, 2]' and '%s' % ((1, 2),) == '(1, 2)'
# %%
for wrong, values, message in (
    ('%d', 'x', 'number is required'),
    ('%s', (1, 2), 'not all arguments converted during string formatting'),
    ('%s %s', 1, 'not enough arguments for format string'),
    ('%(a)s', 1, 'format requires a mapping'),
):
    try:
        wrong % values
    except TypeError as error:
        assert message in error.args[0]
    else:
        assert False
s = 'whole'
assert '%s' % s is s
