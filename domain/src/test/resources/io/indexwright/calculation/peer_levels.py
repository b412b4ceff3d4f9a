"""Levels of two indices of twenty shares, by NumPy and in another way: money that grows, instead of a divisor.

Run it with the file sp500_dataset.csv of skfolio (BSD-3-Clause) on the standard input; peer_levels.csv is what it said.
Weights are set at the last close of each month, and at the first close that 252 returns come before: equal ones, and
ones in proportion to one over the sample deviation of the last 252 daily returns. Of each series every tenth level.
"""
import csv
import sys

import numpy as np

rows = list(csv.reader(sys.stdin))[1:]
dates = [row[0] for row in rows]
prices = np.array([[float(price) for price in row[1:]] for row in rows])
returns = prices[1:] / prices[:-1] - 1
WINDOW = 252


def equal(_day):
    return np.full(prices.shape[1], 1 / prices.shape[1])


def inverse(day):
    claims = 1 / returns[day - WINDOW : day].std(axis=0, ddof=1)
    return claims / claims.sum()


def levels(weights):
    level, money = 100.0, 100.0 * weights(WINDOW)
    yield dates[WINDOW], level
    for day in range(WINDOW + 1, len(dates)):
        money = money * (1 + returns[day - 1])
        level = money.sum()
        if day + 1 < len(dates) and dates[day + 1][:7] != dates[day][:7]:
            money = level * weights(day)
        yield dates[day], level


print("date,equal,inverse volatility")
for number, ((date, a), (_, b)) in enumerate(zip(levels(equal), levels(inverse))):
    if number % 10 == 0:
        print(f"{date},{a!r},{b!r}".replace("np.float64(", "").replace(")", ""))
