import copy
import array
# %%
a = {}
array.array('a', a)
