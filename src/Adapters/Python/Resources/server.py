# The exec server: one line in for a program, two lines out for each of its cells. A line is a Python literal:
# [[line of the header, ...], [cell, ...], [[[path, path], ...], ...] or None, [name of a class, ...]]. Each cell is a compile unit.


def conform_compile(text, number):
    try:
        compiler = compile
    except NameError:
        return text
    return compiler(text, "<cell " + str(number) + ">", "exec")


def conform_run(line, write):
    header, cells, questions, own_names = eval(line)
    namespace = {"__name__": "__main__"}
    for statement in header:
        exec(statement, namespace)
    hidden = list(namespace.keys())
    observe, compare = conform_observer(write, own_names)
    for index in range(len(cells)):
        error = None
        try:
            exec(conform_compile(cells[index], index + 1), namespace)
        except BaseException as raised:
            error = raised
        names = []
        for name in sorted(namespace.keys()):
            # Brython leaves names of its own behind.
            if name not in hidden and name[:2] != "__" and name[:1] != "$" and name[:7] != "lambda_":
                names.append((name, namespace[name]))
        observe(names, error)
        error = None
        compare(names, questions[index] if index < len(questions) else [])
        names = None


def conform_answer(line, write):
    try:
        conform_run(line, write)
    except BaseException as error:
        try:
            text = str(error)
        except BaseException:
            text = ""
        text = "".join([one if 32 <= ord(one) < 127 and one not in '"\\' else "?" for one in text[:200]])
        write('{"failure":"' + type(error).__name__ + ": " + text + '"}')


def conform_find_file():
    # Some compilers ignore the name of the file that they are given.
    namespace = {"__name__": "__main__"}
    exec(conform_compile("def f():\n    pass\n", 0), namespace)
    try:
        name = namespace["f"].__code__.co_filename
    except AttributeError:
        return
    if name[:6] != "<cell ":
        conform_own_file[0] = name


def conform_find_undefined():
    try:
        returned = bytearray(b"a").reverse()
    except Exception:
        return
    if returned is not None:
        conform_undefined[0] = (returned,)


conform_find_file()
conform_find_undefined()
