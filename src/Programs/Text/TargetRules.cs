using Conform.Programs.Syntax;

namespace Conform.Programs.Text;

/// <summary>Which expressions may be assigned to, augmented and deleted.</summary>
/// <remarks>Source: Python Language Reference, 7.2 "Assignment statements", 7.2.1 "Augmented assignment statements", 7.5 "The del statement".</remarks>
internal static class TargetRules
{
    /// <summary>Refuses <paramref name="target"/> unless it can be assigned to.</summary>
    public static void CheckAssignable(Expression target, NodePlaces places)
    {
        switch (target)
        {
            case Name or Subscript or AttributeExpression:
                return;
            case TupleDisplay tuple:
                CheckList(tuple.Elements, places);
                return;
            case ListDisplay list:
                CheckList(list.Elements, places);
                return;
            default:
                throw places.Error(target, FormatMessages.NotATarget(ProgramText.Render(target)));
        }
    }

    /// <summary>Refuses <paramref name="target"/> unless it can be the target of <c>+=</c>.</summary>
    public static void CheckAugmentable(Expression target, NodePlaces places)
    {
        if (target is not (Name or Subscript or AttributeExpression))
        {
            throw places.Error(target, FormatMessages.NotAnAugmentedTarget(ProgramText.Render(target)));
        }
    }

    /// <summary>Refuses <paramref name="target"/> unless it can be deleted.</summary>
    public static void CheckDeletable(Expression target, NodePlaces places)
    {
        ValueList<Expression> elements = target switch
        {
            Name or Subscript or AttributeExpression => [],
            TupleDisplay tuple => tuple.Elements,
            ListDisplay list => list.Elements,
            _ => throw places.Error(target, FormatMessages.NotDeletable(ProgramText.Render(target))),
        };
        foreach (Expression element in elements)
        {
            CheckDeletable(element, places);
        }
    }

    private static void CheckList(ValueList<Expression> targets, NodePlaces places)
    {
        var hasStar = false;
        for (var index = 0; index < targets.Count; index++)
        {
            Expression target = targets[index];
            if (target is Starred starred)
            {
                if (hasStar || index > NestingLimits.TargetsBeforeStar)
                {
                    throw places.Error(target, hasStar ? FormatMessages.TwoStars : FormatMessages.TooManyBeforeStar);
                }

                hasStar = true;
                target = starred.Value;
            }

            CheckAssignable(target, places);
        }
    }
}
