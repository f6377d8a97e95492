"""The preview of a proposal: one file that shows the pages it changes, without a server.

Nothing in it runs. A browser keeps a file that was downloaded from reading those beside it, and
people open it inside a zip, so what a page needs to be seen stands in it.
"""
