"""When each page was checked, and when it is due: for the team that keeps the guide true."""
