import copy
# %%
def scope_test():
    def do_local():
        spam = 'local spam'
    def do_nonlocal():
        nonlocal spam
        spam = 'nonlocal spam'
    def do_global():
        global spam
        spam = 'global spam'
    spam = 'test spam'
    seen = [spam]
    do_local()
    seen.append(spam)
    do_nonlocal()
    seen.append(spam)
    do_global()
    seen.append(spam)
    return seen
assert scope_test() == ['test spam', 'test spam', 'nonlocal spam', 'nonlocal spam']
assert spam == 'global spam'
# %%
x = 'module'
def read():
    return x
def write():
    global x
    x = 'written'
assert read() == 'module'
write()
assert read() == 'written' and x == 'written'
