import copy
# %%
assert '\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3'.lower() == '\u03bf\u03b4\u03c5\u03c3\u03c3\u03b5\u03c5\u03c2'
assert '\u0391\u03a3'.lower() == '\u03b1\u03c2' and '\u03a3'.lower() == '\u03c3'
assert "\u0391\u03a3'".lower() == "\u03b1\u03c2'" and "\u0391\u03a3'\u0391".lower() == "\u03b1\u03c3'\u03b1"
assert '\u0391\u03a3 \u0391'.lower() == '\u03b1\u03c2 \u03b1'
assert '\xdf'.upper() == 'SS' and '\xdf'.title() == 'Ss' and '\xdf'.casefold() == 'ss'
assert '\ufb01'.upper() == 'FI' and '\ufb01'.capitalize() == 'Fi' and '\ufb01'.lower() == '\ufb01'
# %%
assert '\u01c6'.title() == '\u01c5' and '\u01c6'.upper() == '\u01c4' and '\u01c4'.lower() == '\u01c6'
assert '\u01c5'.istitle() and not '\u01c5'.isupper() and not '\u01c5'.islower()
titles = [chr(number).title() for number in range(0x1f80, 0x1fb0)]
assert titles == [chr(number | 8) for number in range(0x1f80, 0x1fb0)]
assert '\u1faf'.lower() == '\u1fa7' and '\u1fa7'.upper() == '\u1f6f\u0399'
assert [text.swapcase() for text in ('\u01c6', '\xe9', '\u0130')] == ['\u01c4', '\xc9', 'i\u0307']
# %%
digits = ['7', '\xb2', '\xbd', '\u0663', '\u2167']
assert [digit.isdecimal() for digit in digits] == [True, False, False, True, False]
assert [digit.isdigit() for digit in digits] == [True, True, False, True, False]
assert [digit.isnumeric() for digit in digits] == [True, True, True, True, True]
assert int('\u0663\u0664') == 34 and float('\u0663.5') == 3.5
# %%
cherokee = [chr(number) for number in range(0x13f0, 0x13f6)] + [chr(number) for number in range(0x13f8, 0x13fe)]
assert [letter.casefold() for letter in cherokee] == [letter.upper() for letter in cherokee]
