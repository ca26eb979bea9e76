# Behind the observer in a flat file, before the program.
def conform_write(line):
    print(line)


