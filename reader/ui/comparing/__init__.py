"""The comparison bench's own components and the work behind them: votes, damage, differences, truth."""
