"""The rules of model `score` written down a second time, from its table, with exact rational means.

python3 reference.py ../legacy-spx/input.csv > expected.csv
"""
import csv
import math
import sys
from fractions import Fraction

rows = list(csv.DictReader(open(sys.argv[1])))
close = [Fraction(row["Close"]) for row in rows]


def mean(n, t):
    return sum(close[t - n + 1 : t + 1]) / n if t >= n - 1 else None


def wilder_rsi(n=14):
    changes = [float(b - a) for a, b in zip(close, close[1:])]
    gain = math.fsum(max(c, 0) for c in changes[:n]) / n
    loss = math.fsum(max(-c, 0) for c in changes[:n]) / n
    values = [None] * n + [100 * gain / (gain + loss)]
    for change in changes[n:]:
        gain = (gain * (n - 1) + max(change, 0)) / n
        loss = (loss * (n - 1) + max(-change, 0)) / n
        values.append(100 * gain / (gain + loss))
    return values


def wilder_atr(n=14):
    high, low = ([Fraction(row[name]) for row in rows] for name in ("High", "Low"))
    ranges = [float(max(h, c) - min(l, c)) for h, l, c in zip(high[1:], low[1:], close)]
    values = [None] * n + [math.fsum(ranges[:n]) / n]
    for value in ranges[n:]:
        values.append((values[-1] * (n - 1) + value) / n)
    return values


def band(t, sign):
    middle = mean(20, t)
    variance = sum((c - middle) ** 2 for c in close[t - 19 : t + 1]) / 20
    return float(middle) + sign * 2 * math.sqrt(variance)


fast = [mean(20, t) for t in range(len(close))]
slow = [mean(50, t) for t in range(len(close))]
rsi, atr = wilder_rsi(), wilder_atr()
print("Date,points,signal,confidence,reason_codes,rsi14,bb_lower,bb_upper,atr14")
for t in range(54, len(close)):
    up, down = fast[t] > slow[t], fast[t] < slow[t]
    found = [("MA_BULL", 2) if up else ("MA_BEAR", -2) if down else ("MA_EQUAL", 0)]
    r = rsi[t]
    found.append(
        ("RSI_STRONG_OVERSOLD", 3) if r < 20
        else ("RSI_OVERSOLD", 1) if r < 30
        else ("RSI_STRONG_OVERBOUGHT", -3) if r > 80
        else ("RSI_OVERBOUGHT", -1) if r > 70
        else ("RSI_NEUTRAL", 0)
    )
    lower, upper = band(t, -1), band(t, 1)
    if close[t] < lower:
        found.append(("BELOW_BB", 1))
    if close[t] > upper:
        found.append(("ABOVE_BB", -1))
    if up and close[t] < fast[t]:
        found.append(("PULLBACK_BUY", 1))
    if down and close[t] > fast[t]:
        found.append(("RALLY_SELL", -1))
    if up and not any(fast[s] > slow[s] for s in range(t - 5, t)):
        found.append(("GOLDEN_CROSS", 1))
    if down and not any(fast[s] < slow[s] for s in range(t - 5, t)):
        found.append(("DEATH_CROSS", -1))
    points = sum(p for _, p in found)
    label = "BUY" if points >= 3 else "SELL" if points <= -3 else "HOLD"
    confidence = {0: 0, 1: 1 / 6, 2: 1 / 3, 3: 0.5, 4: 0.6, 5: 0.7, 6: 0.8, 7: 0.9, 8: 1.0}[abs(points)]
    codes = "|".join(code for code, _ in found)
    print(rows[t]["Date"], points, label, confidence, codes, r, lower, upper, atr[t], sep=",")
