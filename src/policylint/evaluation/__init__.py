"""How well policylint does on annotated plans and marked sentences: scores and the ratchet.

For those who develop it; `policylint evaluate` is its face. Nothing else imports this package.
"""
