import copy
# %%
s = 'Hello'
class S(str):
    def __add__(self, o):
        return 'S+' + o
    def __getitem__(self, i):
        return 'item'
    def upper(self):
        return 'UP'
t = S('abc')
r = (s[:] is s, s.strip() is s, str(s) is s, t + 'x', 'x' + t, t[0], t.upper(), t.lower(), type(t[1:2]), type(str(t)), type(t.strip()), type(t * 1), ''.join([t]) is t, t == 'abc', hash(t) == hash('abc'), {t: 1}['abc'])
r2 = ('a,b,,c'.split(','), ' a  b '.split(), 'abc'.partition('b'), 'aXbX'.rsplit('X', 1), 'ab\ncd\r\n'.splitlines(True), 'x'.join('abc'), 'abc'.translate({97: 'Z', 98: None}), 'ß'.upper(), 'İ'.lower(), 'abc'.center(9, '*'), '%s %d %r' % ('a', 5, 'b'), '-5'.zfill(5), 'aaa'.replace('a', 'b', 2), 'abcabc'.find('c', 3), 'tEST'.capitalize(), 'a\tb'.expandtabs(4))
