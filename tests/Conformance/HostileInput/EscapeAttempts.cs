using System.Text;

namespace Conform.Conformance.HostileInput;

/// <summary>Hand-made programs that try to reach code outside the language. Most would make the file <see cref="Canary"/> if Python ran them.</summary>
internal static class EscapeAttempts
{
    /// <summary>Stands for the path of the file.</summary>
    public const string Canary = "CANARY";

    private const string Open = "open('CANARY', 'w')";

    /// <summary>The attempts, each a name and the bytes of a file.</summary>
    public static IReadOnlyList<(string Name, byte[] File)> All { get; } =
    [
        .. Imports.Concat(Builtins).Concat(Attributes).Concat(Formats).Concat(Positions).Concat(Identifiers).Concat(Lines).Concat(Cells)
            .Select((text, index) => (FormattableString.Invariant($"{index + 1}: {text[..Math.Min(60, text.Length)].ReplaceLineEndings(" ")}"), Encoding.UTF8.GetBytes(text))),
        .. Encodings.Select((file, index) => (FormattableString.Invariant($"encoding {index + 1}"), file)),
    ];

    /// <summary>What the parser reads as something harmless, and only that is run: a comment that an encoding would end, a call of what the language has no name for.</summary>
    public static IReadOnlyList<string> Disarmed { get; } =
    [
        "# coding: unicode_escape\nx = 1 #\\u000aopen('CANARY', 'w')\n",
        "# coding: raw_unicode_escape\nx = 1 #\\u000aopen('CANARY', 'w')\n",
        "get_ipython().system('touch CANARY')\n",
    ];

    private static IEnumerable<string> Imports =>
    [
        $"import os\n{Open}\n", $"import os as o\n{Open}\n", $"import copy, os\n{Open}\n", $"import copy; import os; {Open}\n", $"import os.path\n{Open}\n", $"from os import *\n{Open}\n",
        $"from os import path\n{Open}\n", $"from os import path as copy\n{Open}\n", "from . import os\n", "from .os import path\n", $"from copy import *\n{Open}\n", $"from copy import sys\n{Open}\n",
        $"from __future__ import annotations\n{Open}\n", "__import__('os').open('CANARY', 64)\n", "x = __import__('pathlib').Path('CANARY').touch()\n", $"import importlib\nimportlib.import_module('os').open('CANARY', 64)\n",
        "def f():\n    import os\n    os.open('CANARY', 64)\nf()\n", "class A:\n    import os\n    os.open('CANARY', 64)\n", "try:\n    import os\n    os.open('CANARY', 64)\nexcept ImportError:\n    pass\n",
        "if 1:\n    import os; os.open('CANARY', 64)\n", "for i in [1]:\n    from pathlib import Path\n    Path('CANARY').touch()\n", "import copy\nimport io\nio.open('CANARY', 'w')\n", "import builtins\nbuiltins.open('CANARY', 'w')\n",
        "import sys\nsys.modules['io'].open('CANARY', 'w')\n", "import subprocess\nsubprocess.run(['touch', 'CANARY'])\n", "import ctypes\n", "import antigravity\n", "import collections.abc\n",
    ];

    private static IEnumerable<string> Builtins =>
    [
        $"{Open}\n", $"eval(\"{Open}\")\n", $"exec(\"{Open}\")\n", $"exec(compile(\"{Open}\", '', 'exec'))\n", "globals()['__builtins__']\n", "locals()\n", "breakpoint()\n", "input()\n", "help()\n", "exit()\n", "quit()\n",
        "__builtins__.open('CANARY', 'w')\n", "__builtins__['open']('CANARY', 'w')\n", "__loader__\n", "__spec__\n", "__file__\n", "__build_class__(lambda: 0, 'A')\n", "license()\n", "print('x', file=open('CANARY', 'w'))\n", "vars(copy)['__builtins__']['open']('CANARY', 'w')\n",
        "f = open\nf('CANARY', 'w')\n", "open = open\nopen('CANARY', 'w')\n", "list(map(open, ['CANARY'], ['w']))\n", "[*map(eval, [\"open('CANARY', 'w')\"])]\n", "max(['CANARY'], key=lambda p: open(p, 'w'))\n", "sorted(['CANARY'], key=eval)\n",
        "__debug__ = open('CANARY', 'w')\n", "import copy\ncopy.copy = open\n", "setattr(copy, 'copy', open('CANARY', 'w'))\n", "aiter\n", "memoryview(open('CANARY', 'wb'))\n",
    ];

    private static IEnumerable<string> Attributes =>
    [
        "().__class__.__base__.__subclasses__()\n", "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['open']('CANARY', 64)\n",
        "copy.copy.__globals__['__builtins__']['open']('CANARY', 'w')\n", "copy.deepcopy.__globals__\n", "(lambda: 0).__globals__['__builtins__']\n", "(lambda: 0).__code__\n", "(lambda: 0).__closure__\n", "(lambda: 0).__builtins__['open']('CANARY', 'w')\n",
        "def f(): pass\nf.__code__ = f.__code__.replace(co_names=())\n", "copy.sys.modules['io'].open('CANARY', 'w')\n", "copy.__builtins__['open']('CANARY', 'w')\n", "copy.__dict__['__builtins__']['open']('CANARY', 'w')\n", "copy.__loader__\n", "copy.__spec__.loader\n",
        "copy.copyreg\n", "copy.weakref\n", "copy.types\n", "copy._deepcopy_dispatch\n", "copy.Error.__init__.__globals__\n", "object.__subclasses__()\n", "type.__subclasses__(object)\n", "object.__getattribute__(copy, '__builtins__')['open']('CANARY', 'w')\n",
        "getattr(copy, '__builtins__')['open']('CANARY', 'w')\n", "getattr(copy, '__buil' + 'tins__')['open']('CANARY', 'w')\n", "n = '__builtins__'\ngetattr(copy, n)['open']('CANARY', 'w')\n", "g = getattr\ng(copy, '__builtins__')['open']('CANARY', 'w')\n", "[*map(getattr, [copy], ['__builtins__'])][0]['open']('CANARY', 'w')\n",
        "getattr(getattr(copy, '__dict__'), 'get')('__builtins__')['open']('CANARY', 'w')\n", "(i for i in [1]).gi_frame.f_builtins['open']('CANARY', 'w')\n", "(i for i in [1]).gi_code\n",
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame.f_builtins['open']('CANARY', 'w')\n", "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    e.with_traceback(None)\n", "type('A', (), {}).mro()\n", "type.mro(int)\n",
        "class A:\n    def __del__(self): open('CANARY', 'w')\nA()\n", "class A:\n    def __reduce__(self): return eval, (\"open('CANARY', 'w')\",)\ncopy.copy(A())\n", "class A:\n    def __getattribute__(self, name): return open('CANARY', 'w')\nA().x\n", "class A:\n    def __enter__(self): open('CANARY', 'w')\n",
        "class A:\n    def __format__(self, spec): open('CANARY', 'w')\nformat(A())\n", "class A(metaclass=open): pass\n", "class A(open): pass\n", "class A(metaclass=lambda *a: open('CANARY', 'w')): pass\n", "class A:\n    __slots__ = [open('CANARY', 'w')]\n", "class A:\n    __class_getitem__ = open\nA['CANARY']\n",
        "class A:\n    __call__ = exec\n", "class A:\n    __getattr__ = staticmethod(eval)\n", "[].append.__self__.__class__.__subclasses__()\n", "super.__self_class__\n", "''.join.__call__.__objclass__.__subclasses__()\n", "int.from_bytes.__self__.__subclasses__()\n",
        "from collections import namedtuple\nnamedtuple('A', 'x')._make.__func__.__globals__['__builtins__']['open']('CANARY', 'w')\n", "import collections\ncollections._sys.modules['io'].open('CANARY', 'w')\n", "import collections\ncollections.abc.sys\n", "import dataclasses\ndataclasses.sys.modules['io'].open('CANARY', 'w')\n", "import dataclasses\ndataclasses.field(default_factory=open)\n",
        "import array\narray.__loader__\n", "a = []\na.__class__.__base__.__subclasses__\n", "x = type\nx.__prepare__\n", "x = [].__init_subclass__.__self__.__subclasses__()\n", "x = {}.__dir__()\n", "(1).__class__.__mro__[1].__subclasses__()\n", "x = type(lambda: 0)((lambda: 0).__code__, {})\n",
        "del copy.copy\n", "copy.copy = eval\n", "copy = 1\n", "copy.x = 1\n", "def copy(): pass\n",
    ];

    private static IEnumerable<string> Formats =>
    [
        $"f\"{{{Open}}}\"\n", "f\"{open('CANARY', 'w')!r}\"\n", "f'''{open('CANARY', 'w')}'''\n", "F'{1}'\n", "rf'{open(\"CANARY\", \"w\")}'\n", "fR'{open(\"CANARY\", \"w\")}'\n", "'a' f'{open(\"CANARY\", \"w\")}'\n", "f'{1:{open(\"CANARY\", \"w\")}}'\n", "t'{1}'\n",
        "'{0.__class__}'.format(1)\n", "'{0.__init__.__globals__[__builtins__]}'.format(copy.Error)\n", "'{x.__globals__}'.format_map({'x': copy.copy})\n", "str.format('{0.__class__}', 1)\n", "s = '{0.__class__}'\ns.format(copy)\n", "g = 'a'.format\n", "format(1, '10')\n",
        "x: open('CANARY', 'w') = 1\n", "def f(x: open('CANARY', 'w')): pass\n", "def f() -> open('CANARY', 'w'): pass\n",
    ];

    private static IEnumerable<string> Positions =>
    [
        $"if {Open}: pass\n", $"while {Open}: break\n", $"for x in {Open}: pass\n", $"with {Open} as f: pass\n", $"with {Open}, {Open}: pass\n", $"assert {Open}\n", $"raise {Open}\n", $"x = [{Open} for i in [1]]\n", $"x = {{{Open}: 1}}\n", $"x = [1][{Open}:]\n", $"x = (y := {Open})\n",
        $"x = 1 if {Open} else 2\n", $"x = not {Open}\n", $"x = 1 < {Open}\n", $"x = [*[{Open}]]\n", $"def f(a={Open}): pass\n", $"x = lambda a={Open}: a\n", $"x = (lambda: {Open})()\n", $"@{Open}\ndef f(): pass\n", "@eval\ndef f(): pass\n", "@lambda f: open('CANARY', 'w')\ndef f(): pass\n", "@open\nclass A: pass\n",
        "@copy.sys.modules['io'].open\nclass A: pass\n", $"class A({Open}): pass\n", $"class A:\n    x = {Open}\n", $"def f():\n    yield {Open}\nlist(f())\n", $"try:\n    pass\nfinally:\n    {Open}\n", $"try:\n    1 / 0\nexcept {Open}: pass\n", $"async def f(): {Open}\n", "await f()\n", $"match {Open}:\n    case _: pass\n", $"match 1:\n    case _: {Open}\n", $"del [{Open}][0]\n",
        $"x = y = {Open}\n", $"x[{Open}] = 1\n", $"x += {Open}\n", $"x, y = {Open}\n", "global open\n", "nonlocal open\n", "def f():\n    global open\n    open('CANARY', 'w')\nf()\n", "type X = open('CANARY', 'w')\n", "print >>open('CANARY', 'w')\n", "exec 'open(1)'\n", "`open`\n", "x = await open('CANARY', 'w')\n", "async for x in open('CANARY', 'w'): pass\n",
    ];

    /// <summary>Python normalises identifiers: these are <c>open</c>, <c>eval</c> and the like to it.</summary>
    private static IEnumerable<string> Identifiers =>
    [
        "ｏｐｅｎ('CANARY', 'w')\n", "𝑜𝑝𝑒𝑛('CANARY', 'w')\n", "𝓸𝓹𝓮𝓷('CANARY', 'w')\n", "ｅｖａｌ(\"open('CANARY', 'w')\")\n", "𝕖𝕩𝕖𝕔(\"open('CANARY', 'w')\")\n", "__𝗶mport__('io').open('CANARY', 'w')\n", "_＿import__('io').open('CANARY', 'w')\n", "copy._＿dict__['__builtins__']['open']('CANARY', 'w')\n", "copy.__ｄict__['__builtins__']['open']('CANARY', 'w')\n",
        "copy.ｓys.modules['io'].open('CANARY', 'w')\n", "ｃopy = 1\n", "getattr(copy, '__ｄict__')\n", "ℴpen('CANARY', 'w')\n", "ºpen('CANARY', 'w')\n", "ｉmport os\n", "оpen('CANARY', 'w')\n", "op\u200ben('CANARY', 'w')\n", "op\u00aden('CANARY', 'w')\n", "ｄef f(): pass\n", "__builtins＿_\n", "\u202eopen('CANARY', 'w')\n", "ſet = 1\n", "ﬁlter = 1\n",
    ];

    private static IEnumerable<string> Lines =>
    [
        "im\\\nport os\n", "import \\\nio; io.open('CANARY', 'w')\n", "open\\\n('CANARY', 'w')\n", "# comment \\\nopen('CANARY', 'w')\n", "x = 1; \\\nopen('CANARY', 'w')\n", "x = '\\\n'; open('CANARY', 'w')\n", "\\\nopen('CANARY', 'w')\n", "x = 1 \\\n \\\n + open('CANARY', 'w')\n",
        "x = 1\ropen('CANARY', 'w')\n", "# comment\ropen('CANARY', 'w')\n", "# comment\r\nopen('CANARY', 'w')\r\n", "x = 'a\ropen()'\n", "\fopen('CANARY', 'w')\n", "x = 1\fopen('CANARY', 'w')\n", "  \f\nopen('CANARY', 'w')\n", "if 1:\n\f    open('CANARY', 'w')\n", "x = 1\vopen('CANARY', 'w')\n", "# a\u0085open('CANARY', 'w')\n\nopen('CANARY', 'w')\n", "x = 1\u2028open('CANARY', 'w')\n", "x = 1\u2029open('CANARY', 'w')\n",
        "x = 1\0\nopen('CANARY', 'w')\n", "\0open('CANARY', 'w')\n", "open\0('CANARY', 'w')\n", "# \0\nopen('CANARY', 'w')\n", "x = '\0'\nopen('CANARY', 'w')\n", "x = 1\u001aopen('CANARY', 'w')\n", "x = 1 #\u001a\nopen('CANARY', 'w')\n", "x = 1;;open('CANARY', 'w')\n", "\topen('CANARY', 'w')\n", " open('CANARY', 'w')\n", "if 1:\n\topen('CANARY', 'w')\n        x = 1\n",
        "'''doc'''; open('CANARY', 'w')\n", "'''a\n''' + str(open('CANARY', 'w'))\n", "x = '''a\n# '''; open('CANARY', 'w')\n", "x = \"'\"; open('CANARY', 'w') #\"\n", "x = r'\\'; open('CANARY', 'w'); y = '\\'\n", "x = r'\\\\'; open('CANARY', 'w')\n", "x = b'\\''; open('CANARY', 'w')\n", "x = 'a' 'b'; open('CANARY', 'w')\n", "1if open('CANARY', 'w')else 2\n", "x = 0xfor open('CANARY', 'w')\n", "x = 1_0; open('CANARY', 'w')\n", "x = 0_0if open('CANARY', 'w') else 1\n",
    ];

    private static IEnumerable<string> Cells =>
    [
        $"# %%\n{Open}\n", $"import copy\n# %%\nx = 1\n# %%\n{Open}\n", $"# %% title\n{Open}\n", $"x = '''\n# %%\n'''\n{Open}\n", $"x = (1,\n# %%\n{Open})\n", $"if 1:\n# %%\n    {Open}\n", $"#%%\n{Open}\n", $"# %%\r{Open}\n", "%run x.py\n", "!touch CANARY\n", "# %%\n!touch CANARY\n", "%%bash\ntouch CANARY\n", "x = !touch CANARY\n",
    ];

    private static IEnumerable<byte[]> Encodings =>
    [
        [.. "# coding: utf-7\n+AG8AcABlAG4AKAAnAEMAQQBOAEEAUgBZACcALAAnAHcAJwAp-\n"u8], [.. "# -*- coding: utf_7 -*-\nx = 1 +AAo-open('CANARY', 'w')\n"u8], [.. "#!/usr/bin/python\n# vim: set fileencoding=utf-7 :\nx = 1 +AAo-open('CANARY', 'w')\n"u8], [.. "# coding: latin-1\nopen('CANARY', 'w') # "u8, 0xe4, (byte)'\n'], [.. "# coding: idna\nopen('CANARY', 'w')\n"u8], [.. "# coding: cp037\nx = 1\n"u8, .. "\nopen('CANARY', 'w')\n"u8],
        [0xef, 0xbb, 0xbf, .. "open('CANARY', 'w')\n"u8], [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, .. "open('CANARY', 'w')\n"u8], [0xff, 0xfe, .. Encoding.Unicode.GetBytes("open('CANARY', 'w')\n")], [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes("open('CANARY', 'w')\n")], [.. Encoding.UTF32.GetBytes("open('CANARY', 'w')\n")],
        [.. "x = '"u8, 0xc0, 0xaf, .. "'\nopen('CANARY', 'w')\n"u8], [.. "# "u8, 0xff, .. "\nopen('CANARY', 'w')\n"u8], [.. "x = '"u8, 0xed, 0xa0, 0x80, .. "'\nopen('CANARY', 'w')\n"u8], [.. "x = '"u8, 0xf4, 0x90, 0x80, 0x80, .. "'\nopen('CANARY', 'w')\n"u8], [.. "\x1f\x8bopen('CANARY', 'w')\n"u8],
    ];
}
