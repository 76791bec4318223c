"""`python -m policylint`: the command line, for where no script is installed."""

from policylint.cli import main

if __name__ == "__main__":
    main()
