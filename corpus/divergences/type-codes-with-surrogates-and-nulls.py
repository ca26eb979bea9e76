import copy
import array
# %%
x = []
for t in ['\ud800', '\ud800a', 'a\udfff', '\U0001f600', 'ii', '', '\x00', 'i\x00', '\x00\ud800']:
    try:
        array.array(t)
    except Exception as e:
        x.append(e)
