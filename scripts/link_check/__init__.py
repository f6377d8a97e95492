"""Opens every address of the registers of links, once a week, and says what somebody should do.

Nothing here runs on a visitor's behalf: it is a chore of the people who keep the guide.
"""
