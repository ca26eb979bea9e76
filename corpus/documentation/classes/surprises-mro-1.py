import copy
# %%
class A:
    def f(self):
        return ['A']
class B(A):
    def f(self):
        return ['B'] + super().f()
class C(A):
    def f(self):
        return ['C'] + super().f()
class D(B, C):
    def f(self):
        return ['D'] + super().f()
r = (D().f(), [k.__name__ for k in D.__mro__], D.__bases__, D.__base__.__name__)
try:
    class E(A, D):
        pass
except TypeError as exc:
    e = exc.args
try:
    class F(B, B):
        pass
except TypeError as exc:
    e2 = exc.args
try:
    class G(int, str):
        pass
except TypeError as exc:
    e3 = exc.args
try:
    class H(bool):
        pass
except TypeError as exc:
    e4 = exc.args
r2 = (super(B, D()).f(), super(D, D).f is C.f, issubclass(D, A), isinstance(D(), (int, C)))
