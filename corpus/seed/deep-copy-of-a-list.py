import copy
# %%
l1 = [1, 'abc', [2, 3]]
# %%
l2 = copy.deepcopy(l1)
# %%
l2[2].append(4)
