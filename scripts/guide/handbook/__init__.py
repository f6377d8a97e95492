"""The handbook: the whole guide as one PDF, made from the pages that the site is made from.

outline      which pages, in which order
page_text    a page as an element tree, without what only a screen can use
link_places  links between pages, turned into links within the document
annex        the blank worksheets, to write on by hand
to_handbook  all of it laid out and tagged
"""
