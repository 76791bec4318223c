"""How well policylint does on annotated plans: annotations, scores, the ratchet.

For those who develop it; `policylint evaluate` is its face. Nothing else imports this package.
"""
