import copy
# %%
names = ['utf-8', 'utf8', 'U8', 'ascii', 'latin-1', 'L1', 'utf-16', 'UTF16', 'u16', 'utf-16-le', 'utf_16_be', 'utf-32', 'utf32', 'u32', 'utf-32-le', 'utf_32_le', 'utf-32-be', 'utf_32_be']
encoded = [('a' + 'b').encode(name) for name in names]
decoded = [data.decode(name) for data, name in zip(encoded, names)]
assert decoded == ['ab'] * len(names) and ''.encode('utf-16') == b'\xff\xfe' and ''.encode('utf-32') == b'\xff\xfe\x00\x00'
# %%
pair = '\ud800\udc00'
assert pair.encode('utf-8', 'surrogatepass') == b'\xed\xa0\x80\xed\xb0\x80' and pair.encode('utf-16-le', 'surrogatepass') == b'\x00\xd8\x00\xdc'
assert '\udc80\udcff'.encode('utf-8', 'surrogateescape') == b'\x80\xff' and '\ud800x'.encode('ascii', 'backslashreplace') == b'\\ud800x'
problems = []
for data, name in [(b'\x00\xd8a\x00', 'utf-16-le'), (b'\x00\xdc', 'utf-16-le'), (b'\x00\xd8', 'utf-16-le'), (b'a', 'utf-16-le'), (b'\x00\x00\x11\x00', 'utf-32-le'), (b'\xe9', 'utf-8'), (b'\xe2\x82', 'utf-8'), (b'\x80', 'ascii')]:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        problems.append(error.args)
assert len(problems) == 8
